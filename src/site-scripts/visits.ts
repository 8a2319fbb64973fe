/** Counts the view of an item, shows how often it was opened and liked, and sends a like in place. */
const place = document.querySelector<HTMLElement>('[data-visits]')

const showCounts = ({ likes, views }: { likes: number; views: number }): void => {
  const counts = place?.querySelector<HTMLElement>('[data-counts]')
  if (!counts) return
  counts.textContent = `${likes.toLocaleString('zh-CN')} 人次点赞 · 浏览 ${views.toLocaleString('zh-CN')} 次`
  counts.hidden = false
}

const tell = (outcome: string): void => {
  for (const told of place?.querySelectorAll<HTMLElement>('[data-outcome]') ?? [])
    told.classList.toggle('like-told-now', told.dataset.outcome === outcome)
}

/** Sends the form as it is, by a script; a reader whose network fails may press again. */
const like = async (form: HTMLFormElement): Promise<void> => {
  const answer = await fetch(form.action, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(new FormData(form))),
  })
  if (answer.status === 429) {
    tell('busy')
    return
  }
  const body = await answer.json()
  tell(body.outcome)
  showCounts(body)
}

const begin = async (item: string): Promise<void> => {
  const [collection = '', id = ''] = item.split('/')
  navigator.sendBeacon('/api/views', JSON.stringify({ collection, id: Number(id) }))
  const answer = await fetch(`/api/views/${item}`)
  if (answer.ok) showCounts(await answer.json())
}

const form = place?.querySelector('form')
form?.addEventListener('submit', (event) => {
  event.preventDefault()
  like(form).catch(() => form.submit())
})

/** A page that is only fetched ahead was not read. */
const whenSeen = (work: () => void): void => {
  if (document.visibilityState === 'visible') work()
  else document.addEventListener('visibilitychange', work, { once: true })
}

const item = place?.dataset.visits
if (item) whenSeen(() => begin(item).catch(() => undefined))
