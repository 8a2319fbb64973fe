/** What we use of npm `clamscan`, which brings no types. */
declare module 'clamscan' {
  type Options = {
    preference: 'clamdscan'
    clamscan: { active: false }
    clamdscan: {
      socket: string | false
      host: string | false
      port: number | false
      timeout: number
      localFallback: false
      bypassTest: true
    }
  }
  export default class NodeClam {
    init(options: Options): Promise<NodeClam>
    scanStream(stream: import('node:stream').Readable): Promise<{
      /** null when the scanner could not tell. */
      isInfected: boolean | null
      viruses: string[]
    }>
  }
}
