import { beforeEach, describe, expect, it } from 'vitest';
import { createFakePane, setUpHengyang, type FakePane } from './support/pane';
import { b05 } from './support/findings';

let pane: FakePane;

/** 等防抖之后的重读与标注都做完。 */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

const annotations = () => pane.session.calls.filter((call) => call === 'autoAnnotate').length;

beforeEach(async () => {
  pane = createFakePane();
  await pane.actions.start();
  setUpHengyang(pane);
  await pane.actions.insert();
  pane.session.calls.length = 0;
});

async function turnOn(): Promise<void> {
  await pane.actions.setAutoAnnotate(true);
  pane.session.calls.length = 0;
}

describe('自动标注', () => {
  it('没开：录入只读不标', async () => {
    pane.session.type('基础数据表', '编制数', 15);
    await settled();
    expect(pane.session.calls).toEqual(['read']);
  });

  it('打开：存进工作簿，马上标一次；以后结果变了才标', async () => {
    await pane.actions.setAutoAnnotate(true);
    expect(pane.session.calls).toEqual(['自动标注 true', 'read', 'autoAnnotate']);
    pane.session.type('基础数据表', '编制数', 15);
    await settled();
    expect(annotations()).toBe(1);
    pane.findings = [b05];
    pane.session.type('基础数据表', '编制数', 16);
    await settled();
    expect(annotations()).toBe(2);
  });

  it('合著者的改动只重读，不标', async () => {
    await turnOn();
    pane.findings = [b05];
    pane.session.handlers?.onDirty({ remote: true, structure: false });
    await settled();
    expect(pane.session.calls).toEqual(['read']);
    expect(pane.store.get().overview?.findings).toEqual([b05]);
  });

  it('正在编辑单元格：不声不响等下一次变化', async () => {
    await turnOn();
    pane.session.editing = true;
    pane.findings = [b05];
    pane.session.type('基础数据表', '编制数', 15);
    await settled();
    expect(pane.store.get().notice?.tone).toBe('success');
    pane.session.editing = false;
    pane.session.type('基础数据表', '编制数', 16);
    await settled();
    expect(annotations()).toBe(2);
    pane.session.type('基础数据表', '编制数', 17);
    await settled();
    expect(annotations()).toBe(2);
  });

  it('修正之类自己的动作做完也跟着标', async () => {
    await turnOn();
    pane.findings = [b05];
    await pane.actions.addProject('又一个项目');
    expect(annotations()).toBe(1);
  });

  it('标不上（工作表有保护）：说清楚并停下', async () => {
    await turnOn();
    pane.findings = [b05];
    const { autoAnnotate } = pane.session;
    pane.session.autoAnnotate = () => Promise.reject(new Error('标注没有完成：工作表处于保护状态。'));
    pane.session.type('基础数据表', '编制数', 15);
    await settled();
    pane.session.autoAnnotate = autoAnnotate;
    expect(pane.store.get()).toMatchObject({
      autoAnnotate: { on: false },
      notice: { tone: 'error', text: '标注没有完成：工作表处于保护状态。' },
    });
  });

  it('清除标注时一并关掉，不然下次录入又标回来', async () => {
    await turnOn();
    await pane.actions.annotate();
    await pane.actions.clearAnnotations();
    expect(pane.store.get().autoAnnotate.on).toBe(false);
    expect(pane.session.autoOption).toBe(false);
    expect(pane.store.get().notice?.text).toBe('没有本加载项加的标注。自动标注也关了。');
    pane.session.type('基础数据表', '编制数', 15);
    await settled();
    expect(annotations()).toBe(0);
  });

  it('重开窗格：照工作簿里存的；打开时不写', async () => {
    await turnOn();
    const again = createFakePane(pane.session);
    await again.actions.start();
    expect(again.store.get().autoAnnotate).toEqual({ supported: true, on: true });
    expect(annotations()).toBe(0);
  });
});
