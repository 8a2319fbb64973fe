'use client'

/** Takes the place of Payload's own menu item: 下线 stands among the buttons (controls.tsx). */
export function Nothing() {
  return null
}
