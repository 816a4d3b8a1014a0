import { expect, test } from 'vitest';
import { bootHost } from '../support/bootHost';
import { failure } from '../support/failure';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

test('createWorkbook：另开的工作簿交给外面，当前工作簿一格不写；不给内容就是空白的', async () => {
  const host = await bootHost();
  await Excel.createWorkbook(base64('PK 一份文件'));
  await Excel.createWorkbook();
  const [file, blank] = host.openedWorkbooks;
  expect(Buffer.from(file ?? []).toString()).toBe('PK 一份文件');
  expect(blank).toBeNull();
  expect(host.batches()).toMatchObject({ writing: 0, cells: 0 });
});

test('不是 Base64、不是 .xlsx 的答 InvalidArgument，什么也不打开', async () => {
  const host = await bootHost();
  for (const wrong of ['不是 Base64', base64('{"json":true}')]) {
    expect(await failure(() => Excel.createWorkbook(wrong))).toMatchObject({ code: 'InvalidArgument' });
  }
  expect(host.openedWorkbooks).toEqual([]);
});
