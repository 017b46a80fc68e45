import { formatJson } from '../../src/cli/output.ts';
import { landDocument } from './land-rings.ts';

// node test/data/write-land.ts > public/data/reconstruction/land.json
process.stdout.write(`${formatJson(landDocument())}\n`);
