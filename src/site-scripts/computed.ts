import { sendForm } from './send'

/** Works the sums of a form out on the server, where their formulas are, and shows them in their places. */
export const showSums = async (form: HTMLFormElement, data: FormData): Promise<void> => {
  data.set('intent', 'compute')
  const answer = await sendForm(form.action, data)
  if ('next' in answer || !answer.computed) return
  for (const [name, words] of Object.entries(answer.computed)) {
    const place = form.querySelector(`[data-sum="${CSS.escape(name)}"]`)
    if (place) place.textContent = words
  }
}
