import { today } from '@/lib/dates'
import { answer, missing, streamed } from '@/lib/registry/answer'
import { hasActivity, iatiFile } from '@/lib/registry/iati'
import { reportingOrganisation } from '@/lib/registry/iati-organisation'
import { registerVersion } from '@/lib/registry/version'

type Context = { params: Promise<{ slug: string }> }

/** One project as a file of IATI 2.03, where it opted in. */
export async function GET(request: Request, { params }: Context) {
  const { slug } = await params
  const [reporting, version] = [reportingOrganisation(), await registerVersion()]
  if (!reporting || !(await hasActivity(version, slug))) return missing()
  return answer(request, version, {
    type: 'application/xml; charset=utf-8',
    day: today(),
    body: () => streamed(iatiFile(version, reporting, slug)),
  })
}
