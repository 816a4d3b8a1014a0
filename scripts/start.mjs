/**
 * npm start：不用 Excel 的工作台。node scripts/start.mjs [--port 3100] [--no-open]
 * 备好要用的包与示例，在 127.0.0.1 上供页面，打开浏览器；Ctrl+C 停止。
 */
import { parseArgs } from 'node:util';
import { openInBrowser } from './lib/browser.mjs';
import { serveWorkbench } from './lib/serveWorkbench.mjs';

async function main() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '3100' },
      open: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`端口不对：${values.port}`);
  console.log('正在准备工作台（首次约一分钟）……');
  const server = await serveWorkbench({ port });
  console.log(`工作台：${server.url}`);
  console.log('表格由模拟主机承载，任务窗格是真的加载项页面与真的 office.js。按 Ctrl+C 停止。');
  if (values.open) openInBrowser(server.url);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
