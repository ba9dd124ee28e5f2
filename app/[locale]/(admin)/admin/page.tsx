import { notFound, redirect } from 'next/navigation'
import { getLocale } from 'next-intl/server'
import { requireActor } from '@/lib/auth'
import { mayAdminister } from '@/lib/policy'

/** Leads to the first of its pages; the others are reached from there. */
export default async function AdminPage() {
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  if (!mayAdminister(actor)) notFound()
  redirect(`/${locale}/admin/people`)
}
