'use client'

import { Drawer, useModal } from '@payloadcms/ui'
import { useState } from 'react'
import styles from './review.module.css'

type Props = { slug: string; address: string; savedAt: string; hasUnsaved: boolean }

const DEVICES = [
  { key: 'desktop', label: '电脑', title: '在电脑上的样子' },
  { key: 'phone', label: '手机', title: '在手机上的样子' },
] as const

/** The last saved draft as the public would see it, on a computer and on a phone (390 × 844). */
export function PreviewDrawer({ address, hasUnsaved, savedAt, slug }: Props) {
  const { isModalOpen } = useModal()
  const [device, setDevice] = useState<'desktop' | 'phone'>('desktop')
  const shown = DEVICES.find(({ key }) => key === device) ?? DEVICES[0]
  return (
    <Drawer className={styles.drawer} slug={slug} title="预览">
      <div className={styles.bar}>
        <div className={styles.devices}>
          {DEVICES.map(({ key, label }) => (
            <button
              aria-pressed={device === key}
              key={key}
              onClick={() => setDevice(key)}
              type="button"
            >
              {label}
            </button>
          ))}
        </div>
        <p>
          预览的是最近一次保存的草稿。
          {hasUnsaved && <strong>您有修改还没有保存，保存后再预览才能看到。</strong>}
        </p>
        <a href={address} rel="noreferrer" target="_blank">
          在新窗口打开
        </a>
      </div>
      {isModalOpen(slug) && (
        <iframe
          className={device === 'phone' ? styles.phone : styles.desktop}
          key={`${device} ${savedAt}`}
          src={address}
          title={shown.title}
        />
      )}
    </Drawer>
  )
}
