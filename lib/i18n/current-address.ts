import { headers } from 'next/headers'

/** Path and query of this request. Our own server writes the header and drops one that came from outside. */
export async function currentAddress(): Promise<string | null> {
  return (await headers()).get('x-entente-address')
}
