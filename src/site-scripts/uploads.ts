import { tellAt } from './problems'

/** Files go up as soon as they are chosen; the form then carries their tokens. */

const MOST = 5

const row = (list: Element, name: string): { said: HTMLSpanElement; item: HTMLLIElement } => {
  const item = document.createElement('li')
  const said = document.createElement('span')
  said.textContent = `${name}：正在上传……`
  item.append(said)
  list.append(item)
  return { said, item }
}

const accepted = (
  item: HTMLLIElement,
  path: string,
  file: { token: string; name: string },
): void => {
  const token = document.createElement('input')
  const remove = document.createElement('button')
  const name = document.createElement('span')
  Object.assign(token, { type: 'hidden', name: path, value: file.token })
  Object.assign(remove, { type: 'button', className: 'button-link', textContent: '删除' })
  remove.setAttribute('aria-label', `删除 ${file.name}`)
  remove.addEventListener('click', () => item.remove())
  name.textContent = `${file.name}（已上传）`
  item.replaceChildren(name, token, remove)
}

const upload = async (file: File, field: string): Promise<{ token: string; name: string }> => {
  const data = new FormData()
  data.set('file', file)
  data.set('field', field)
  const answer = await fetch('/api/case-files', { method: 'POST', body: data })
  const body = await answer.json()
  if (!answer.ok) throw new Error(body.errors?.[0]?.message ?? '上传没有成功，请重试。')
  return body
}

const reasonOf = (error: Error): string =>
  error instanceof TypeError ? '网络不通，没有传上去，请重试。' : error.message

const takeOver = (box: HTMLElement): void => {
  const field = box.dataset.files ?? ''
  const most = Number(box.dataset.most) || MOST
  const list = box.querySelector('[data-list]')
  const input = box.querySelector<HTMLInputElement>('input[type="file"]')
  if (!list || !input) return
  const path = input.id.slice(2)
  const add = async (file: File) => {
    if (list.children.length >= most) throw new Error(`最多 ${most} 个文件。`)
    const { item, said } = row(list, file.name)
    try {
      accepted(item, path, await upload(file, field))
    } catch (error) {
      said.remove()
      item.remove()
      throw error
    }
  }
  input.addEventListener('change', async () => {
    const files = [...(input.files ?? [])]
    // The tokens are sent and not the files again.
    input.value = ''
    tellAt(path, '')
    const refused: string[] = []
    for (const file of files)
      await add(file).catch((error: Error) => {
        refused.push(`${file.name}：${reasonOf(error)}`)
        tellAt(path, refused.join(' '))
      })
  })
}

/** Whether a file is still on its way. */
export const isUploading = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll('[data-list] li')].some((item) => !item.querySelector('input'))

export const takeOverUploads = (form: HTMLFormElement): void => {
  for (const box of form.querySelectorAll<HTMLElement>('[data-files]')) takeOver(box)
}
