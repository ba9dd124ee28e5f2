'use client'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** Looks again every two seconds while a check is under way. Without a script there is the link beside it. */
export function LookAgain() {
  const router = useRouter()
  useEffect(() => {
    const timer = setInterval(() => router.refresh(), 2000)
    return () => clearInterval(timer)
  }, [router])
  return null
}
