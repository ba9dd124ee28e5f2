import type { ReactNode } from 'react'
import { SignedInFrame } from '@/components/workspace/signed-in'
import { currentActor } from '@/lib/auth'
import { currentAddress } from '@/lib/i18n/current-address'

export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const [person, address] = [await currentActor(), await currentAddress()]
  return (
    <SignedInFrame address={address ?? '/'} person={person}>
      {children}
    </SignedInFrame>
  )
}
