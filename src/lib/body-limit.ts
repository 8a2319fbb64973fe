const MEGABYTE = 1024 * 1024

/** The largest record as JSON, and the largest file with its form, in bytes. */
const LIMITS = { json: 4 * MEGABYTE, multipart: 52 * MEGABYTE }

type Handler<Context> = (request: Request, context: Context) => Promise<Response>

const refusal = (status: number, code: string, message: string): Response =>
  Response.json({ errors: [{ code, message }] }, { status })

/** Refuses a body that is too large before any of it is read. */
export const withBodyLimit =
  <Context>(handle: Handler<Context>): Handler<Context> =>
  async (request, context) => {
    const isForm = request.headers.get('content-type')?.startsWith('multipart/') ?? false
    const length = request.headers.get('content-length')
    if (length === null && request.headers.has('transfer-encoding'))
      return refusal(411, 'request.length_required', '请求没有说明大小，请重试。')
    if (Number(length ?? 0) > (isForm ? LIMITS.multipart : LIMITS.json))
      return refusal(
        413,
        'request.too_large',
        isForm ? '文件太大：一次最多上传 50 MB。' : '提交的内容太大，请把图片作为文件上传。',
      )
    return handle(request, context)
  }
