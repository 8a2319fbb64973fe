'use client'

import { Button, toast } from '@payloadcms/ui'
import { useState } from 'react'

const OFFLINE = '网络不通，请稍后再试。'

type Answer = { url?: string; message?: string; errors?: { message?: string }[] }

const askCard = async (member: number, renew: boolean): Promise<Answer> => {
  try {
    const response = await fetch(`/api/members/${member}/card`, {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ renew }),
    })
    return (await response.json()) as Answer
  } catch {
    return {}
  }
}

/** The link of a member's card, to be handed to the member; a new one when it came into wrong hands. */
export function CardLink({ member }: { member: number }) {
  const [url, setUrl] = useState('')
  const get = async (renew: boolean) => {
    const answer = await askCard(member, renew)
    if (!answer.url) {
      toast.error(answer.errors?.[0]?.message ?? OFFLINE)
      return
    }
    setUrl(answer.url)
    toast.success(answer.message)
  }
  return (
    <fieldset className="ledger__form">
      <legend>电子会员卡</legend>
      {url ? (
        <>
          <label>
            链接（只发给本人）
            <input onFocus={(event) => event.target.select()} readOnly value={url} />
          </label>
          <a href={url} rel="noreferrer" target="_blank">
            打开会员卡
          </a>
          <Button
            buttonStyle="secondary"
            margin={false}
            onClick={() => void get(true)}
            size="small"
          >
            换发（原链接作废）
          </Button>
        </>
      ) : (
        <Button margin={false} onClick={() => void get(false)} size="small">
          取会员卡链接
        </Button>
      )}
    </fieldset>
  )
}
