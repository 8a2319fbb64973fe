'use client'

/** Opens the browser's print dialogue; left out of the print. */
export function PrintButton() {
  return (
    <p className="case-sheet__acts">
      <button onClick={() => window.print()} type="button">
        打印
      </button>
      <a href="/admin/desk">回到我的办件</a>
    </p>
  )
}
