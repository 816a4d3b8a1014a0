import { describe, expect, it } from 'vitest';
import { sheetNames } from '../support';
import { contentWith, explained, finding, openBasic, title, typeExplanation, writeWith } from './support';

const two = () => [finding('B05', '错误', 22), finding('B01', '核实', 4)];
const keyOf = (rule: string) => `${rule}|基础数据表|||控制率`;

describe('从窗格写审核说明', () => {
  it('表已经在：两次同步，只写那一格；空白就是清掉', async () => {
    const { host, session } = await openBasic();
    const content = await contentWith(session, two());
    await session.writeAuditSheet(content);
    host.resetCounters();
    await session.explain([keyOf('B01')], ' +1 人已退休\n见附件 ', content);
    expect(host.batches()).toMatchObject({ syncs: 2, cells: 1 });
    expect(explained(host)).toEqual(['B05：', 'B01：+1 人已退休\n见附件']);
    expect(host.peek(title, 'K8')).toMatchObject({ value: '+1 人已退休\n见附件', formula: null });
    await session.explain([keyOf('B01')], '  ', content);
    expect(explained(host)).toEqual(['B05：', 'B01：']);
  });

  it('一条说明盖几条结果：还是两次同步，只写那几格；表还不在也一样', async () => {
    const { host, session } = await openBasic();
    const content = await contentWith(session, two());
    await session.explain([keyOf('B05'), keyOf('B01')], '同一原因', content);
    expect(explained(host)).toEqual(['B05：同一原因', 'B01：同一原因']);
    host.resetCounters();
    await session.explain([keyOf('B01'), keyOf('B05')], '见批复', content);
    expect(host.batches()).toMatchObject({ syncs: 2, cells: 2 });
    expect(explained(host)).toEqual(['B05：见批复', 'B01：见批复']);
  });

  it('表还不在：连表一起生成，也是两次同步', async () => {
    const { host, session } = await openBasic();
    const content = await contentWith(session, two());
    host.resetCounters();
    await session.explain([keyOf('B01')], '已核对', content);
    expect(host.batches().syncs).toBe(2);
    expect(explained(host)).toEqual(['B05：', 'B01：已核对']);
  });

  it('结果是生成之后才出现的：补上那一行，别的说明还在', async () => {
    const { host, session } = await openBasic();
    await writeWith(two());
    await typeExplanation(host, 'B05', '待调整');
    const content = await contentWith(session, [...two(), finding('D07', '核实', 30)]);
    await session.explain([keyOf('D07')], '年底集中支付', content);
    expect(explained(host)).toEqual(['B05：待调整', 'B01：', 'D07：年底集中支付']);
    expect(sheetNames(host).filter((name) => name.startsWith(title))).toEqual([title]);
  });
});
