import type { ModelWorkerSeed } from '@/src/seed/content-types'
import { EAST_WORKERS } from './model-workers-east'
import { WEST_WORKERS } from './model-workers-west'

export const MODEL_WORKERS: ModelWorkerSeed[] = [...WEST_WORKERS, ...EAST_WORKERS]
