/** The admissions to bodies, as the public reads them. */
import { sql } from 'drizzle-orm'
import { admissionQuery } from '@/lib/admissions/select'
import { type Admission, type AdmissionRow, withState } from '@/lib/admissions/view'
import { read } from './read'
import { atVersion } from './version'

/** Of one body, the latest first. */
export async function admissionsTo(version: number, body: string): Promise<Admission[]> {
  const rows = await atVersion(version, `admissions to ${body}`, () =>
    read<AdmissionRow>(
      sql`${admissionQuery('register.')} where b.slug = ${body} order by a.number desc limit 100`,
    ),
  )
  return rows.map(withState)
}

/** The one at a permanent address; null where there is none. */
export async function findAdmission(version: number, slug: string): Promise<Admission | null> {
  const [row] = await atVersion(version, `admission ${slug}`, () =>
    read<AdmissionRow>(sql`${admissionQuery('register.')} where a.slug = ${slug}`),
  )
  return row ? withState(row) : null
}
