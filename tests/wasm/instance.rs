//! The file as an instance of its own.

use wasmi::{Engine, Linker, Memory, Module, Store, Val};

use crate::calls::{Argument, Call};

pub(crate) struct Instance {
    store: Store<()>,
    instance: wasmi::Instance,
    memory: Memory,
}

impl Instance {
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

    pub(crate) fn module(model: &str) -> Module {
        Module::new(&Engine::default(), crate::wasm(model)).unwrap()
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
    pub(crate) fn floats(&mut self, name: &str, arguments: &[u32], count: usize) -> Vec<f64> {
        let arguments: Vec<Val> = arguments.iter().map(|n| Val::I32(*n as i32)).collect();
        let at = self.place(name, &arguments);
        let bytes = self.bytes(at, count * 8);
        bytes
            .chunks_exact(8)
            .map(|chunk| f64::from_le_bytes(chunk.try_into().unwrap()))
            .collect()
    }

    pub(crate) fn theory(&mut self, at: f64, count: usize) -> Vec<f64> {
        let at = self.place("theory", &[Val::F64(at.into())]);
        let bytes = self.bytes(at, count * 8);
        bytes
            .chunks_exact(8)
            .map(|chunk| f64::from_le_bytes(chunk.try_into().unwrap()))
            .collect()
    }

    pub(crate) fn next_event(&mut self) -> f64 {
        match self.call("next_event", &[]) {
            Some(Val::F64(seconds)) => seconds.into(),
            other => panic!("next_event gives {other:?}"),
        }
    }

    /// The numbers of the drawing: as many as the first of them tells.
    pub(crate) fn draw(&mut self, width: f32, em: f32, form: u32) -> Vec<f32> {
        let arguments = [
            Val::F32(width.into()),
            Val::F32(em.into()),
            Val::I32(form as i32),
        ];
        let at = self.place("draw", &arguments);
        let length = self.singles(at, 1)[0] as usize;
        self.singles(at, length)
    }

    /// Takes on the whole memory of another instance.
    pub(crate) fn become_a_copy_of(&mut self, other: &Self) {
        let theirs = other.memory.data(&other.store).to_vec();
        let size = self.memory.size(&self.store);
        let wanted = other.memory.size(&other.store);
        if wanted > size {
            self.memory.grow(&mut self.store, wanted - size).unwrap();
        }
        self.memory.write(&mut self.store, 0, &theirs).unwrap();
    }

    fn place(&mut self, name: &str, arguments: &[Val]) -> usize {
        match self.call(name, arguments) {
            Some(Val::I32(at)) => at as u32 as usize,
            other => panic!("{name} gives {other:?}"),
        }
    }

    fn singles(&self, at: usize, count: usize) -> Vec<f32> {
        let bytes = self.bytes(at, count * 4);
        bytes
            .chunks_exact(4)
            .map(|chunk| f32::from_le_bytes(chunk.try_into().unwrap()))
            .collect()
    }
}
