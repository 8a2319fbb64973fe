// What the oldest browsers of `browserslist` lack and neither the compiler (lib ES2022 in tsconfig.json) nor the
// bundler sees: Chrome 109, Firefox 115 and Safari 15.4 know none of these.
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const SCRIPT =
  /\b(?:AbortSignal\.any|URL\.canParse|URL\.parse|checkVisibility|showPopover|hidePopover|togglePopover|startViewTransition|requestClose|setHTMLUnsafe|moveBefore|scheduler\.\w+|documentPictureInPicture|CSS\.highlights|requestIdleCallback|onscrollend)\b|'scrollend'|navigation\.navigate/

const STYLE =
  /color-mix\(|oklch\(|oklab\(|light-dark\(|@container|container-type|@scope|@property|@starting-style|subgrid|anchor-name|position-area|animation-timeline|interpolate-size|:popover-open|:user-invalid|round\(/

const isForBrowsers = (file: string): boolean =>
  file.startsWith('src/site-scripts/') ||
  /^['"]use client['"]/.test(readFileSync(file, 'utf8').trimStart())

const faults = (files: string[], pattern: RegExp): string[] =>
  files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .flatMap((line, at) => (pattern.test(line) ? [`${file}:${at + 1} ${line.trim()}`] : [])),
  )

test('programs for browsers ask for nothing that the oldest lack', () => {
  const files = globSync('src/**/*.{ts,tsx}').filter(isForBrowsers)
  expect(files.length).toBeGreaterThan(50)
  expect(faults(files, SCRIPT)).toEqual([])
})

test('styles that must apply are known to the oldest', () => {
  const files = globSync('src/**/*.css')
  expect(files.length).toBeGreaterThan(20)
  expect(faults(files, STYLE)).toEqual([])
})
