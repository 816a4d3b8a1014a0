import { afterEach, describe, expect, it, vi } from 'vitest';
import { builtInPack } from '../../../../src/forms';
import { schemes } from '../../../../src/schemes';
import { common, openDesk, readAll, type Desk } from '../support';
import { requestFor, templateDesk } from './support';

vi.setConfig({ testTimeout: 240_000 });

let desk: Desk;
afterEach(() => desk.host.dispose());

/** 做一下，数几次同步、几次写。 */
async function counted({ host }: Desk, act: () => Promise<unknown>) {
  await host.engine.settle();
  host.resetCounters();
  await act();
  const { syncs, writing } = host.batches();
  return { syncs, writing };
}

/** 大小、表种、表头层数、单位都不一样的几张。 */
const ids = [
  'yn-changning-2022',
  'heb-chengan-2020',
  'heb-langfang-2019',
  'hun-jcsj-2018',
  'sc-dazhou-bmpf-2018',
  'heb-changli-hz-2023',
  't05',
  't15',
  't16',
  'v10',
  'w12',
];

describe('每种版面认、绑、读，同步次数一样', () => {
  const seen = new Map<string, Set<string>>();
  it.each(ids)('%s', async (id) => {
    desk = await templateDesk(id);
    const { session } = desk;
    const recognized = await counted(desk, () => session.recognizeSheets());
    expect(recognized.writing).toBe(0);
    const request = requestFor(await session.recognizeSheets());
    const adopted = await counted(desk, () => session.adoptSheet(request));
    const read = await counted(desk, () => readAll(session));
    expect(read.writing).toBe(0);
    for (const [what, { syncs }] of Object.entries({ recognized, adopted, read }))
      seen.set(what, (seen.get(what) ?? new Set()).add(String(syncs)));
    // 与前面各张一样，不随格数、区数变
    expect([...seen].filter(([, counts]) => counts.size > 1)).toEqual([]);
  });
});

const packs = await Promise.all(schemes.map(builtInPack));
const carried = packs.flatMap(({ id, layouts }) => layouts.map((layout) => [id, layout] as const));

describe('照内置方案自带的版面插表，同步次数一样', () => {
  const seen = new Set<number>();
  it.each(carried)('%s', async (id, layout) => {
    desk = await openDesk();
    const { session } = desk;
    const { syncs } = await counted(desk, () =>
      session.insertForms({
        ...common(),
        scheme: schemes.find((scheme) => scheme.id === id)!,
        layouts: [layout],
        forms: [
          layout.kind === '项目支出绩效自评表'
            ? { form: layout.kind, project: '某项目' }
            : { form: layout.kind },
        ],
      }),
    );
    seen.add(syncs);
    expect([...seen]).toHaveLength(1);
  });
});
