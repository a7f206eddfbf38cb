import { reading } from '../../language/zh-TW';
import { giveWords } from './give-words';

giveWords('zh-TW', reading);
