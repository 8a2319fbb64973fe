import type { Effect } from '../definition'
import type { EffectRule } from './effect-rule'
import { JOIN_EFFECT } from './join'

export const EFFECT_RULES: Record<Effect, EffectRule> = {
  none: {},
  join: JOIN_EFFECT,
}
