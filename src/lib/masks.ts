/** `420581********1234`: region and last four characters of an ID number stay. */
export function maskIdNumber(value: string): string {
  if (value.length <= 8) return '*'.repeat(value.length)
  const head = value.length >= 15 ? 6 : 2
  return keepEnds(value, head, 4)
}

/** `138****1234`; a land line keeps its area code: `0717-****234`. */
export function maskPhone(value: string): string {
  const landline = /^(0\d{2,3}-)(\d{7,8})(?:-\d+)?$/.exec(value)
  if (landline) return `${landline[1]}****${(landline[2] ?? '').slice(4)}`
  return value.length <= 7 ? '*'.repeat(value.length) : keepEnds(value, 3, 4)
}

/** `张**`: the first character of a name stays. */
export function maskName(value: string): string {
  const [first = '', ...rest] = [...value]
  return first === '' ? '' : first + '*'.repeat(Math.max(rest.length, 1))
}

/** `湖北省宜昌市宜都市****`: an address down to the county stays, at most twelve characters. */
export function maskAddress(value: string): string {
  if (value === '') return ''
  const characters = [...value]
  const known = characters.slice(0, 12)
  const end = Math.max(...[...'省市州县区'].map((unit) => known.lastIndexOf(unit))) + 1
  return `${characters.slice(0, end > 0 && end < characters.length ? end : 0).join('')}****`
}

/** `622848*********1234`: issuer and last four digits of a bank card stay. */
export function maskBankCard(value: string): string {
  return value.length <= 10 ? '*'.repeat(value.length) : keepEnds(value, 6, 4)
}

/** `w***@example.cn`. */
export function maskEmail(value: string): string {
  const at = value.lastIndexOf('@')
  return at < 1 ? '*'.repeat(value.length) : `${value.slice(0, 1)}***${value.slice(at)}`
}

/** Whether a value is a mask and must not be written over the real one. No real value holds an asterisk. */
export function isMasked(value: unknown): boolean {
  return typeof value === 'string' && value.includes('*')
}

function keepEnds(value: string, head: number, tail: number): string {
  return value.slice(0, head) + '*'.repeat(value.length - head - tail) + value.slice(-tail)
}
