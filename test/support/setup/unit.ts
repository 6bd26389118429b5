import { setEnvironment } from "../environment";

setEnvironment();
