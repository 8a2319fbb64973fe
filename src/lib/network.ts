import { isIP, isIPv4 } from 'node:net'

/** Groups of an IPv6 address that tell a customer's network; the rest changes as its devices like. */
const NETWORK_GROUPS = 4

/** An address as proxies write it: `[2001:db8::1]:443`, `10.1.1.1:5000`, `fe80::1%eth0`, `::ffff:10.1.1.1`. */
const bareAddress = (written: string): string => {
  const text = written.trim().toLowerCase()
  const inside = /^\[([^\]]*)\](:\d+)?$/.exec(text)?.[1] ?? text
  const bare = inside.replace(/%.*$/, '')
  return /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(bare)?.[1] ?? bare
}

const groupsOf = (address: string): string[] => {
  const [head = '', tail] = address.split('::')
  const before = head === '' ? [] : head.split(':')
  const after = tail ? tail.split(':') : []
  const missing = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...Array<string>(Math.max(0, missing)).fill('0'), ...after]
}

/**
 * Whose limit a sender's address counts for: itself in IPv4, its /64 in IPv6, of which one household has as
 * many addresses as it likes. Anything that is no address is left as it is.
 */
export const networkOf = (written: string): string => {
  const address = bareAddress(written)
  if (!isIP(address)) return written
  if (isIPv4(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(address)?.[1]
  if (mapped) return mapped
  const groups = groupsOf(address).slice(0, NETWORK_GROUPS)
  return `${groups.map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`
}
