import type { BootedHost } from '../host/support/bootHost';

/** 做一件事，数主机收到几批、其中几批改动了工作簿。 */
export async function counted(
  host: BootedHost,
  action: () => Promise<unknown>,
): Promise<{ readonly syncs: number; readonly writing: number }> {
  host.resetCounters();
  await action();
  const { syncs, writing } = host.batches();
  return { syncs, writing };
}
