import { today } from '@/lib/dates'
import { answer, missing, streamed } from '@/lib/registry/answer'
import { hasActivity, iatiFile } from '@/lib/registry/iati'
import { reportingOrganisation } from '@/lib/registry/iati-organisation'
import { registerVersion } from '@/lib/registry/version'

/** All projects that opted in, as activities of IATI 2.03; nothing where nobody is set to report, or none did. */
export async function GET(request: Request) {
  const [reporting, version] = [reportingOrganisation(), await registerVersion()]
  if (!reporting || !(await hasActivity(version))) return missing()
  return answer(request, version, {
    type: 'application/xml; charset=utf-8',
    day: today(),
    body: () => streamed(iatiFile(version, reporting)),
  })
}
