/**
 * 在本机 Excel 里试用：准备证书 → 开发服务器（https://localhost:3000）→ 侧载。
 * 需要 Windows 或 macOS 上的桌面版 Excel；office-addin-debugging 由 npx 临时取用。Ctrl+C 停止并移除侧载。
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import webpack from 'webpack';
import WebpackDevServer from 'webpack-dev-server';
import configure from '../webpack.config.js';

const manifest = 'manifest.xml';

/** 用 npx 运行 office-addin-debugging 的一个命令，返回退出码。 */
async function debugging(command) {
  const child = spawn('npx', ['--yes', 'office-addin-debugging', command, manifest], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  const [code] = await once(child, 'exit');
  return code ?? 1;
}

async function main() {
  if (process.platform === 'linux') {
    throw new Error(
      'Linux 上没有桌面版 Excel。请用 npm start 打开工作台，或把 dist 部署后在网页版 Excel 里上传清单。',
    );
  }
  console.log('1/3 准备本机证书（第一次会请您确认信任）…');
  const configuration = await configure({ WEBPACK_SERVE: true }, { mode: 'development' });
  console.log('2/3 编译并打开 https://localhost:3000 …');
  const server = new WebpackDevServer(configuration.devServer, webpack(configuration));
  await server.start();
  console.log('3/3 侧载到 Excel…');
  const code = await debugging('start');
  if (code !== 0) {
    await server.stop();
    throw new Error(`侧载没有成功（退出码 ${code}）。请确认装了桌面版 Excel，且没有被策略禁止侧载。`);
  }
  console.log('Excel 已打开，“绩效自评”选项卡在功能区右侧。按 Ctrl+C 停止。');
  process.once('SIGINT', async () => {
    console.log('\n正在移除侧载…');
    await debugging('stop');
    await server.stop();
    process.exit(0);
  });
}

try {
  await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
