'use client'

import { useEffect } from 'react'

/** Makes the control that the address names ready to type in, unfolding what hides it. */
export function useHash() {
  useEffect(() => {
    const go = () => {
      const target = location.hash && document.getElementById(location.hash.slice(1))
      if (!target) return
      const folded = target.closest('details')
      if (folded) folded.open = true
      target.focus()
    }
    go()
    window.addEventListener('hashchange', go)
    return () => window.removeEventListener('hashchange', go)
  }, [])
}
