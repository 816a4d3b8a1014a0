import { expect, it, vi } from 'vitest';
import { readSubmission } from '../../../src/submission';
import {
  blankPlace,
  listsToJoin,
  projectLists,
  projectsWithoutForm,
} from '../../../src/taskpane/app/fill/projectLists';
import printed from '../../fixtures/hengyang-2022.json';
import { dataOf } from '../../unit/support/memorySource';
import { openFilled } from './support';

// 填四张表要起整台引擎，机器忙时缺省的半分钟不够。
vi.setConfig({ testTimeout: 120_000 });

it('衡阳：列项目的各类都认得；新项目算哪一类由人选，已经列着的不再写；写了名字没有表的说出来', async () => {
  const { session } = await openFilled(dataOf(printed));
  const read = async () => readSubmission(await session.read())!;
  const before = await read();
  const lists = projectLists(before);
  expect(lists.map(({ form, block }) => `${form} ${block}`)).toMatchInlineSnapshot(`
    [
      "基础数据表 业务工作专项",
      "基础数据表 运行维护专项",
      "基础数据表 市级专项资金",
    ]
  `);
  const waiting = projectsWithoutForm(before);
  expect(listsToJoin(before, '新项目', null)).toEqual([]);
  const [first] = lists;
  expect(listsToJoin(before, '新项目', first!.block).map(({ block }) => block)).toEqual([first!.block]);
  // “招商引资工作”与“招商引资工作经费”是同一个项目
  expect(listsToJoin(before, '招商引资工作', first!.block)).toEqual([]);

  const target = lists.find((list) => blankPlace(list) !== null);
  const place =
    target === undefined
      ? await session
          .addRow('基础数据表', null, first!.block, first!.names.length - 1)
          .then(async () => blankPlace(projectLists(await read())[0]!))
      : blankPlace(target);
  await session.writeCell(place!, { kind: 'text', text: '新项目' }, true);
  expect([...projectsWithoutForm(await read())].sort()).toEqual([...waiting, '新项目'].sort());
  await session.addProject('新项目');
  expect(projectsWithoutForm(await read())).toEqual(waiting);
});
