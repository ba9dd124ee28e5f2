import type { ReactNode } from 'react'
import { AdminNav } from '@/components/admin/admin-nav'
import { SignedInFrame } from '@/components/workspace/signed-in'
import { currentActor } from '@/lib/auth'
import { currentAddress } from '@/lib/i18n/current-address'
import { mayAdminister } from '@/lib/policy'

export default async function AdminLayout({ children }: { children: ReactNode }) {
  const [person, address] = [await currentActor(), await currentAddress()]
  return (
    <SignedInFrame address={address ?? '/'} person={person}>
      {person && mayAdminister(person.actor) && <AdminNav address={address ?? '/'} />}
      {children}
    </SignedInFrame>
  )
}
