// npm run generate: payload-types.ts and the console's import map, after a change of the configuration.
import { generateFiles } from './generated'
import { main } from './main'
import { step } from './progress'

await main(async () => {
  await step('生成类型与组件清单', generateFiles)
  return 0
})
