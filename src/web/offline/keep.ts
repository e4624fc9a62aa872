/** Has the browser keep the lab for times without a network, once it has nothing better to do. */
export function keepForOffline(): void {
  if (!globalThis.isSecureContext || !('serviceWorker' in navigator)) return;
  const register = (): void => void navigator.serviceWorker.register('./sw.js').catch(() => {});
  const idle = (): void => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(register, { timeout: 10_000 });
    else setTimeout(register, 2000);
  };
  if (document.readyState === 'complete') idle();
  else addEventListener('load', idle, { once: true });
}
