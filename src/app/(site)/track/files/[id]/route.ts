import { deliverFile, fileWithCase } from '@/src/cases/files/deliver-file'
import { OneNetError } from '@/src/lib/errors'
import { payloadOfSite } from '@/src/queries/client'
import { keepNote } from '@/src/visitors/notes'
import { openedCase } from '@/src/visitors/opened-case'
import { leadTo } from '@/src/visitors/request'

type Context = { params: Promise<{ id: string }> }

/** `GET /track/files/<id>`: a file of the case that is open in this browser, as an attachment. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params
  const opened = await openedCase(request)
  try {
    if (!('id' in opened) || !/^\d{1,9}$/.test(id)) return leadTo('/track')
    const found = await fileWithCase(await payloadOfSite(), Number(id))
    if (found.case !== opened.id) return leadTo('/track')
    return await deliverFile(found.file)
  } catch (error) {
    if (!(error instanceof OneNetError)) throw error
    return leadTo(
      '/track',
      await keepNote('told', { message: error.message, isProblem: true, note: '' }),
    )
  }
}
