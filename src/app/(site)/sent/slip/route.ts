import { receiptText } from '@/src/components/site/cases/receipt'
import { recallNote } from '@/src/visitors/notes'
import { leadTo } from '@/src/visitors/request'

/** `GET /sent/slip`: the visitor's receipt as a text file. */
export async function GET(request: Request): Promise<Response> {
  const receipt = await recallNote('receipt', request)
  if (!receipt) return leadTo('/sent')
  return new Response(`\uFEFF${receiptText(receipt).replaceAll('\n', '\r\n')}\r\n`, {
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': `attachment; filename="receipt.txt"; filename*=UTF-8''${encodeURIComponent(`办件回执-${receipt.number}.txt`)}`,
      'cache-control': 'no-store',
    },
  })
}
