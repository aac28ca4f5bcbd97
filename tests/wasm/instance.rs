//! The file as an instance of its own.

use switchboard::wasm::NAMES;
use wasmi::{Engine, Instance, Linker, Memory, Module, Store, Val};

use crate::calls::{Argument, Call};

pub(crate) struct Lab {
    store: Store<()>,
    instance: Instance,
    memory: Memory,
}

impl Lab {
    pub(crate) fn new(module: &Module) -> Self {
        let mut store = Store::new(module.engine(), ());
        let linker = Linker::new(module.engine());
        let instance = linker.instantiate_and_start(&mut store, module).unwrap();
        let memory = instance.get_memory(&store, "memory").unwrap();
        Self {
            store,
            instance,
            memory,
        }
    }

    pub(crate) fn module() -> Module {
        Module::new(&Engine::default(), crate::wasm()).unwrap()
    }

    /// Calls an export; a trap fails the test.
    pub(crate) fn call(&mut self, name: &str, arguments: &[Val]) -> Option<Val> {
        let function = self.instance.get_func(&self.store, name).unwrap();
        let results = function.ty(&self.store).results().len();
        let mut result = [Val::I32(0)];
        function
            .call(&mut self.store, arguments, &mut result[..results])
            .unwrap_or_else(|trap| panic!("{name}({arguments:?}) traps: {trap}"));
        let [result] = result;
        (results == 1).then_some(result)
    }

    /// Makes one of the generator's calls.
    pub(crate) fn make(&mut self, call: Call) {
        let (name, arguments) = call.export();
        let value = |argument: Argument| match argument {
            Argument::Count(n) => Val::I32(n as i32),
            Argument::Number(x) => Val::F64(x.into()),
            Argument::Seed(n) => Val::I64(n as i64),
        };
        let arguments: Vec<Val> = arguments.into_iter().map(value).collect();
        self.call(name, &arguments);
    }

    fn number(&mut self, name: &str) -> usize {
        match self.call(name, &[]) {
            Some(Val::I32(number)) => number as u32 as usize,
            other => panic!("{name} gives {other:?}"),
        }
    }

    fn bytes(&self, at: usize, len: usize) -> Vec<u8> {
        let mut bytes = vec![0; len];
        self.memory.read(&self.store, at, &mut bytes).unwrap();
        bytes
    }

    pub(crate) fn digest(&mut self) -> u64 {
        match self.call("digest", &[]) {
            Some(Val::I64(digest)) => digest as u64,
            other => panic!("digest gives {other:?}"),
        }
    }

    /// So many floats from where a call says that they lie.
    fn floats(&mut self, name: &str, argument: u32, count: usize) -> Vec<f64> {
        let Some(Val::I32(at)) = self.call(name, &[Val::I32(argument as i32)]) else {
            panic!("{name} gives no place")
        };
        let bytes = self.bytes(at as u32 as usize, count * 8);
        bytes
            .chunks_exact(8)
            .map(|chunk| f64::from_le_bytes(chunk.try_into().unwrap()))
            .collect()
    }

    pub(crate) fn measures(&mut self, scope: u32) -> Vec<f64> {
        self.floats("measures", scope, NAMES.split(' ').count())
    }

    pub(crate) fn theory(&mut self, clients: u32) -> Vec<f64> {
        self.floats("theory", clients, 2)
    }

    pub(crate) fn next_event(&mut self) -> f64 {
        match self.call("next_event", &[]) {
            Some(Val::F64(seconds)) => seconds.into(),
            other => panic!("next_event gives {other:?}"),
        }
    }

    /// The numbers of the picture: as many as its header tells.
    pub(crate) fn scene(&mut self) -> Vec<f32> {
        const HEADER: usize = 16;
        const DOT: usize = 7;
        let at = self.number("scene");
        let head = self.singles(at, HEADER);
        let (clients, workers, dots) = (head[0] as usize, head[1] as usize, head[2] as usize);
        self.singles(at, HEADER + clients + workers + DOT * dots)
    }

    fn singles(&mut self, at: usize, count: usize) -> Vec<f32> {
        let bytes = self.bytes(at, count * 4);
        bytes
            .chunks_exact(4)
            .map(|chunk| f32::from_le_bytes(chunk.try_into().unwrap()))
            .collect()
    }
}
