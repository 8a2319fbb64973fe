import { askCaptcha } from './captcha'
import { showSums } from './computed'
import { keepConditions } from './conditions'
import { clearDraft, keepDraft } from './draft'
import { suggestEmployers } from './employers'
import { giveHints } from './hints'
import { tellAll } from './problems'
import { sendForm } from './send'
import { isUploading, takeOverUploads } from './uploads'

/** What a form of a service item does more when scripts run. */

const say = (form: HTMLFormElement, words: string): void => {
  const place = form.querySelector('[data-sending]')
  if (place) place.textContent = words
}

const send = async (form: HTMLFormElement): Promise<void> => {
  const button = form.querySelector<HTMLButtonElement>('.button-main')
  if (button?.disabled) return
  if (isUploading(form)) return say(form, '文件还在上传，请稍等。')
  const data = new FormData(form)
  if (button) button.disabled = true
  say(form, '正在提交……')
  const answer = await sendForm(form.action, data)
  if ('next' in answer) {
    form.dataset.sent = ''
    clearDraft(form)
    location.assign(answer.next)
    return
  }
  if (button) button.disabled = false
  say(form, '')
  const isCaptcha = answer.captcha !== null && answer.captcha !== undefined
  tellAll(answer.errors.map(({ message, path }) => ({ message, path: path ?? '' })))
  askCaptcha(form, isCaptcha ? (answer.captcha ?? null) : null)
}

const start = (form: HTMLFormElement): void => {
  form.noValidate = true
  const keep = keepConditions(form)
  keepDraft(form)
  keep()
  giveHints(form)
  takeOverUploads(form)
  suggestEmployers(form)
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    if (event.submitter?.getAttribute('value') === 'compute')
      void showSums(form, new FormData(form))
    else void send(form)
  })
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-apply]')) start(form)
