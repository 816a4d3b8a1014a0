/** 只在 Node 里用的部分（要读文件）：把真客户端库装进当前进程。 */
export { loadInNode, type NodeClient } from './client/loadInNode';
