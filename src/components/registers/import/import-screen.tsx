'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import type { ImportAnswer, ImportRegister } from '@/src/registers/import/answers'
import { useRun } from '../sheets/use-run'
import { ChooseFile } from './choose-file'
import type { OwnUnion } from './choose-union'
import { ImportPreview } from './import-preview'
import { ImportResult } from './import-result'
import { ImportRunning } from './import-running'
import type { IMPORTED } from './registers'

type Props = {
  id: number | null
  register: ImportRegister
  registers: typeof IMPORTED
  unions: OwnUnion[]
}

/** The whole file is being read: how many rows there are is still to come. */
const isBeingRead = ({ status, total }: ImportAnswer): boolean =>
  status === 'prepared' && total === null

/** The steps of one import; which one it is follows from what the server knows of it. */
export function ImportScreen({ id: first, register, registers, unions }: Props) {
  const router = useRouter()
  const [id, setId] = useState(first)
  const { again, fault, run } = useRun<ImportAnswer>(
    id === null ? null : `imports/${id}`,
    isBeingRead,
  )
  const show = (next: number | null) => {
    setId(next)
    // The address holds the import: the page can be loaded anew or come back to.
    router.replace(next === null ? '/admin/import' : `/admin/import?id=${next}`)
  }
  if (id === null)
    return <ChooseFile onSent={show} register={register} registers={registers} unions={unions} />
  if (!run)
    return fault ? (
      <p className="sheet-fault" role="alert">
        {fault}
      </p>
    ) : (
      <p role="status">正在打开……</p>
    )
  if (run.id !== id) return null
  const step = { run, onChanged: () => void again(), onAnother: () => show(null) }
  if (run.status === 'prepared') return <ImportPreview {...step} />
  if (run.status === 'queued' || run.status === 'running') return <ImportRunning {...step} />
  return <ImportResult {...step} />
}
