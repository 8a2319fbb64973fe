// Requests per second of cached public pages, against the same bytes from a bare server.
import { throughput } from '../support/client'
import { benchDatabase } from '../support/database'
import { startFloor } from '../support/floor'
import { startProduct } from '../support/product'
import { printTable, type Result } from '../support/report'

const PORT = 3902
const CONNECTIONS = 20
const SECONDS = 8
const REACH = 0.1
const PAGES = ['/', '/news', '/unions/420581']

const product = await startProduct(await benchDatabase(String(process.env.DATABASE_URL)), PORT)

const measure = async (path: string): Promise<Result> => {
  const url = `${product.address}${path}`
  await fetch(url)
  const page = await fetch(url)
  const body = Buffer.from(await page.arrayBuffer())
  const floor = await startFloor((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(body)
  })
  const bare = await throughput({ url: `${floor.address}/` }, CONNECTIONS, SECONDS)
  await floor.stop()
  const ours = await throughput({ url }, CONNECTIONS, SECONDS)
  console.log(
    `${path}: cache-control ${page.headers.get('cache-control')}, etag ${page.headers.get('etag')}`,
  )
  return {
    measure: `${path}（${Math.round(body.length / 1024)} kB，${CONNECTIONS} 个连接）`,
    product: `${Math.round(ours)} 次/秒`,
    floor: `${Math.round(bare)} 次/秒`,
    ratio: `${Math.round((ours / bare) * 100)} %`,
    reach: `≥ ${REACH * 100} %`,
    met: ours / bare >= REACH,
  }
}

const results: Result[] = []
for (const path of PAGES) results.push(await measure(path))
printTable(results)
await product.stop()
