'use client'

import { Modal, useListDrawerContext, useListQuery, useModal } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import type { ExportRegister } from '@/src/registers/export/answers'
import { ExportDialog } from './export-dialog'

const DIALOG = 'export-list'

type Props = { register: ExportRegister; label: string; mayInFull: boolean }

/** 导出 above a list: what the list shows now, all pages of it. */
export function ExportButton({ label, mayInFull, register }: Props) {
  const { isInDrawer } = useListDrawerContext()
  const { data, query } = useListQuery()
  const { openModal } = useModal()
  const isTrash = usePathname().endsWith('/trash')
  if (isInDrawer || isTrash) return null
  return (
    <>
      <button className="list-acts__button" onClick={() => openModal(DIALOG)} type="button">
        导出
      </button>
      <Modal className="sheet-modal" slug={DIALOG}>
        <ExportDialog
          count={data?.totalDocs ?? 0}
          filter={{ where: query.where, search: query.search }}
          label={label}
          mayInFull={mayInFull}
          register={register}
          slug={DIALOG}
        />
      </Modal>
    </>
  )
}
