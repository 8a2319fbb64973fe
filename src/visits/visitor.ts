/** Words by which programs name themselves; nobody's browser does (Cubot makes phones). */
const PROGRAM =
  /(?<!cu)bot\b|(?<!cu)bot[/;_-]|crawl|spider|slurp|scrap|headless|phantom|curl|wget|python|java\/|go-http|okhttp|axios|node-fetch|httpclient|monitor|scanner|lighthouse|preview/i

/** Whether a request comes from a program and not from a reader. */
export const isProgram = (agent: string | null): boolean =>
  agent === null || agent.trim() === '' || PROGRAM.test(agent)
