/** The origins whose pages may act with a log-in cookie: the public address, and its loopback twins. */
export const trustedOrigins = ({ PUBLIC_URL }: { PUBLIC_URL: string }): string[] => {
  const url = new URL(PUBLIC_URL)
  if (url.hostname !== 'localhost' && url.hostname !== '127.0.0.1') return [PUBLIC_URL]
  const port = url.port ? `:${url.port}` : ''
  return [`${url.protocol}//localhost${port}`, `${url.protocol}//127.0.0.1${port}`]
}
