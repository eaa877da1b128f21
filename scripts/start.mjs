// `npm start`: builds what is out of date, serves the tutorial and prints its address.
import { join } from 'node:path';
import { buildSite } from './build.mjs';
import { serve } from './server.mjs';
import { main, root } from './tools.mjs';

await main(async () => {
  await buildSite();
  const dist = join(root, 'dist');
  // An author tries a page of another origin against it.
  const headers = { 'access-control-allow-origin': '*' };
  const wanted = Number(process.env.PORT ?? 8000);
  const { url } = await serve(dist, { port: wanted, headers }).catch((error) => {
    if (error.code !== 'EADDRINUSE' || process.env.PORT) throw error;
    return serve(dist, { headers });
  });
  console.log(`MedKit is at ${url}`);
});
