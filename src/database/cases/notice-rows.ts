import type { NoticeRow } from '@/src/cases/notices'
import { sql } from '../session'

type Sql = ReturnType<typeof sql>

/** Notices as JSON, for a statement that writes them with the action that they speak of. */
const asJson = (notices: NoticeRow[]): string => JSON.stringify(notices)

/**
 * The part of a statement that puts notices into the outbox. `action` names a subselect with the new
 * action's `id` and `case_id`; the key makes each happen once. The desk has its notices by being written.
 */
export const insertNotices = (notices: NoticeRow[], action: Sql): Sql => sql`
  insert into "case_notices" ("case_id", "case_action_id", "kind", "channel", "recipient", "data",
    "user_id", "organization_id", "state", "sent_at", "attempts", "next_attempt_at", "key")
  select a."case_id", a."id", (n->>'kind')::"enum_case_notices_kind",
    (n->>'channel')::"enum_case_notices_channel", n->>'recipient', n->>'data', (n->>'user')::int,
    (n->>'organization')::int,
    case when n->>'channel' = 'desk' then 'sent' else 'waiting' end::"enum_case_notices_state",
    case when n->>'channel' = 'desk' then now() end, 0, now(),
    concat_ws(':', a."id", n->>'kind', n->>'channel', n->>'organization', n->>'user')
  from ${action} a, jsonb_array_elements(${asJson(notices)}::jsonb) n
  on conflict ("key") do nothing`
