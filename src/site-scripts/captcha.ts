/** Shows the question that has to be answered before the next try. */
export const askCaptcha = (
  form: HTMLFormElement,
  captcha: { token: string; question: string } | null,
): void => {
  const box = form.querySelector<HTMLElement>('[data-captcha]')
  const answer = box?.querySelector<HTMLInputElement>('#captcha')
  const token = box?.querySelector<HTMLInputElement>('input[type="hidden"]')
  const question = box?.querySelector('#captcha-question')
  if (!box || !answer || !token || !question) return
  box.hidden = captcha === null
  answer.disabled = captcha === null
  answer.value = ''
  token.value = captcha?.token ?? ''
  question.textContent = captcha?.question ?? ''
  if (captcha) answer.focus()
}
