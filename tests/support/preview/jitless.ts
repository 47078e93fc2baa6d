import { z } from 'zod';

/** Before any schema is made: the content security policy of the preview allows no eval, which Zod would try. */
z.config({ jitless: true });
