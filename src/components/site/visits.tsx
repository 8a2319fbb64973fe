import { scriptAddress } from '@/src/lib/site-script'
import type { CountedItem } from '@/src/visits/items'
import { LIKE_ANCHORS, LIKE_WORDS, type LikeOutcome } from '@/src/visits/like-anchors'
import { Trap } from './apply/trap'

const OUTCOMES = Object.keys(LIKE_ANCHORS) as LikeOutcome[]

/**
 * The like button of a public item, a plain form; a small script counts the view, shows the counts and
 * sends the like without leaving the page. The page itself is the same for everybody and stays cached.
 */
export function Visits({ collection, id }: CountedItem) {
  return (
    <section aria-label="点赞" className="visits" data-visits={`${collection}/${id}`}>
      <form action="/api/likes" method="post">
        <input name="collection" type="hidden" value={collection} />
        <input name="id" type="hidden" value={id} />
        <Trap />
        <button className="like-button" type="submit">
          <svg aria-hidden="true" fill="currentColor" height="18" viewBox="0 0 24 24" width="18">
            <path d="M12 21s-8-5.2-9.6-10C1 6.6 4 4 7 4c2 0 3.8 1 5 3 1.2-2 3-3 5-3 3 0 6 2.6 4.6 7C20 15.800 12 21 12 21z" />
          </svg>{' '}
          点赞
        </button>
      </form>
      <p className="visits-counts" data-counts hidden />
      <div aria-live="polite">
        {OUTCOMES.map((outcome) => (
          <p className="like-told" data-outcome={outcome} id={LIKE_ANCHORS[outcome]} key={outcome}>
            {LIKE_WORDS[outcome]}
          </p>
        ))}
      </div>
      <script src={scriptAddress('site-scripts/visits')} type="module" />
    </section>
  )
}
