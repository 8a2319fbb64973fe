// Stands in for the web server in the tests of starting and stopping.
import { createServer } from 'node:http'

const server = createServer((request, response) => {
  if (request.url === '/die') process.exit(7)
  const wait = request.url === '/slow' ? 1500 : 0
  setTimeout(() => response.end(JSON.stringify({ status: 'ok', pid: process.pid })), wait)
})
server.listen(Number(process.env.PORT), process.env.HOST)
process.on('SIGTERM', () => server.close(() => process.exit(143)))
